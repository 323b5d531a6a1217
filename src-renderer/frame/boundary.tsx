import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly fallback: (error: unknown, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a failure from the rest of the page. React has this for classes only. */
export class Boundary extends Component<BoundaryProps, { readonly failure: { readonly error: unknown } | null }> {
  override state: { readonly failure: { readonly error: unknown } | null } = { failure: null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { fallback, children } = this.props;
    const { failure } = this.state;
    return failure === null ? children : fallback(failure.error, () => this.setState({ failure: null }));
  }
}
