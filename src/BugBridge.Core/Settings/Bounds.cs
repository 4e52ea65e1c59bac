using BugBridge.Core.Remotes;

namespace BugBridge.Core.Settings;

/// <summary>From where to where a setting may go.</summary>
public static class Bounds
{
    /// <summary>What is wrong with a value; nothing when it lies between the two, or is one of them.</summary>
    /// <param name="path">The path of the setting.</param>
    /// <param name="value">Its value.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The most that is allowed.</param>
    public static IEnumerable<SetupFault> Faults<T>(string path, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            yield return new SetupFault(path, $"{value} is out of range.", $"Set it from {least} to {most}.");
        }
    }
}
