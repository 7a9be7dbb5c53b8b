import { Disclosure } from "./Disclosure.tsx";

export interface ChartTableProps {
  /** The words that open it. */
  readonly label: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A chart's figures as words: for screen readers, for copying, for whoever wants to know exactly. */
export function ChartTable({ label, caption, head, rows }: ChartTableProps) {
  return (
    <Disclosure label={label}>
      {() => (
        <div
          tabIndex={0}
          role="group"
          aria-label={caption}
          className="max-h-80 overflow-auto overscroll-contain"
        >
          <table className="w-full border-collapse text-13">
            <caption className="pb-2 text-start text-13 text-ink-2">{caption}</caption>
            <thead>
              <tr>
                {head.map((word, column) => (
                  <th key={word} scope="col" className={cell(column, "font-medium text-ink-2")}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name = "", ...values], row) => (
                <tr key={row}>
                  <th scope="row" className={cell(0, "font-normal whitespace-nowrap")}>
                    {name}
                  </th>
                  {values.map((value, column) => (
                    <td key={column} className={cell(column + 1, "")}>
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Disclosure>
  );
}

function cell(column: number, classes: string): string {
  const side = column === 0 ? "text-start pe-3" : "text-end ps-3";
  return `border-b border-line py-1.5 align-baseline ${side} ${classes}`;
}
