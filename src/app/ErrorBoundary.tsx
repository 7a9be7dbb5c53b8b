import { Component, type ReactNode } from "react";
import { Trouble } from "./Trouble.tsx";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly failed: boolean;
}

/** Shows a calm page when a bug broke the screen; what was saved is safe in the database. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Trouble type="Bug" /> : this.props.children;
  }
}
