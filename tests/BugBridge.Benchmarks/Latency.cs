namespace BugBridge.Benchmarks;

/// <summary>Times in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P95">The 95th percentile.</param>
/// <param name="P99">The 99th percentile.</param>
internal sealed record Latency(double P50, double P95, double P99)
{
    /// <summary>Of times, each an observation as it is: nearest rank, nothing interpolated.</summary>
    public static Latency Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return new Latency(At(50), At(95), At(99));

        double At(int percent) => Math.Round(sorted[(int)Math.Ceiling(sorted.Count * percent / 100.0) - 1], 1);
    }
}
