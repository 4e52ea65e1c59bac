namespace BugBridge.Tests;

/// <summary>
/// Tests that find more the longer they go on. With <c>BUGBRIDGE_CAMPAIGN=full</c> in the environment they run their full length; otherwise each plays a
/// share, which <see cref="Seed"/> chooses, so that the gate is quick and every run of it the same.
/// </summary>
internal static class Campaign
{
    /// <summary>Whether all of them run their full length.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("BUGBRIDGE_CAMPAIGN") == "full";

    /// <summary>What random choices start from: <c>BUGBRIDGE_SEED</c>, or else the gate's own number.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("BUGBRIDGE_SEED"), out var seed) ? seed : 2026;

    /// <summary>How often something is done.</summary>
    /// <param name="full">In a full campaign.</param>
    /// <param name="share">In the gate.</param>
    public static int Times(int full, int share) => IsFull ? full : share;

    /// <summary>Which part of the cases is played, from 0 to 1.</summary>
    /// <param name="share">In the gate.</param>
    public static double Part(double share) => IsFull ? 1 : share;
}
