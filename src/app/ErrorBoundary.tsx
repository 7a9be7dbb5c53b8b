import { Component, Suspense, type ReactNode } from "react";
import { lazyPart, tryAgain } from "#ui/i18n/lazyPart.ts";
import { PlainTrouble } from "./PlainTrouble.tsx";

const ScreenTrouble = lazyPart(() =>
  import("./ScreenTrouble.tsx").then((module) => module.ScreenTrouble),
);

interface Props {
  /** What broke is tried anew when this changes: the address, for a screen. Without it the whole app is inside. */
  readonly at?: string | undefined;
  /** In the place of what broke; a page that says so and helps on, unless given. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly at: string | undefined;
  readonly failure: { readonly thrown: unknown } | undefined;
}

/** Keeps a bug to the part in which it showed; what was saved is safe in the database. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { at: this.props.at, failure: undefined };

  static getDerivedStateFromError(thrown: unknown): Partial<State> {
    return { failure: { thrown } };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): Partial<State> | null {
    return at === state.at ? null : { at, failure: undefined };
  }

  override componentDidCatch(thrown: unknown): void {
    // Where the notebook itself cannot be fetched nothing is noted.
    import("./faults.ts").then(
      ({ faults }) => faults.note("screen", thrown),
      () => undefined,
    );
  }

  readonly again = (): void => {
    tryAgain();
    this.setState({ failure: undefined });
  };

  override render(): ReactNode {
    const { otherwise, children } = this.props;
    const { failure } = this.state;
    if (!failure) return children;
    if (otherwise !== undefined) return otherwise;
    return (
      <ErrorBoundary otherwise={<PlainTrouble />}>
        <Suspense fallback={null}>
          <ScreenTrouble
            thrown={failure.thrown}
            isWhole={this.props.at === undefined}
            onAgain={this.again}
          />
        </Suspense>
      </ErrorBoundary>
    );
  }
}
