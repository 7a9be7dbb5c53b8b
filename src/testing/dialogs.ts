/** jsdom knows `<dialog>` but not its modal methods; these are enough for tests of what is inside. */
export function installDialogs(): void {
  if ("showModal" in HTMLDialogElement.prototype) return;
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      if (!this.open) return;
      this.open = false;
      this.dispatchEvent(new Event("close"));
    },
  });
}
