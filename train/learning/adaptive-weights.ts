/** Weights that climb a likelihood, each by steps that shrink with what it has climbed (AdaGrad, Duchi et al. 2011). */
export class AdaptiveWeights {
  readonly current: Float32Array
  private readonly rate: number
  private readonly squares: Float32Array
  private readonly totals: Float64Array
  private readonly stamps: Int32Array
  private clock = 1

  /** @param rate the size of the first steps */
  constructor(size: number, rate: number) {
    this.rate = rate
    this.current = new Float32Array(size)
    this.squares = new Float32Array(size).fill(1)
    this.totals = new Float64Array(size)
    this.stamps = new Int32Array(size)
  }

  /** Moves the clock of the average on by one example. */
  tick(): void {
    this.clock++
  }

  /** Moves one weight along its gradient. */
  climb(at: number, gradient: number): void {
    this.totals[at]! += (this.clock - this.stamps[at]!) * this.current[at]!
    this.stamps[at] = this.clock
    this.squares[at]! += gradient * gradient
    this.current[at]! += (this.rate * gradient) / Math.sqrt(this.squares[at]!)
  }

  /** Gives the weights' averages over all examples. */
  average(): Float64Array {
    return this.totals.map(
      (total, at) => (total + (this.clock - this.stamps[at]!) * this.current[at]!) / this.clock,
    )
  }
}
