using BugBridge.Core.Remotes;

namespace BugBridge.Core.Settings;

/// <summary>A secret by which a sender of webhooks, or a signer of frames, proves who it is. Whoever guesses it can do the same, so it has to be long.</summary>
public static class SharedSecret
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 16;

    /// <summary>What is wrong with one; nothing where there is none, since then nothing is taken by it.</summary>
    /// <param name="path">The path of the setting.</param>
    /// <param name="secret">Its value.</param>
    public static IEnumerable<SetupFault> Faults(string path, string? secret)
    {
        if (!string.IsNullOrEmpty(secret) && secret.Trim().Length < Shortest)
        {
            yield return new SetupFault(path, $"It has fewer than {Shortest} characters.", "Use a long random value, the same on both sides, or leave it out.");
        }
    }
}
