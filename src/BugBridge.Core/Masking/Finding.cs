namespace BugBridge.Core.Masking;

/// <summary>Something that was recognised at the beginning of a text.</summary>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Placeholder">What to put in its place; null for what is recognised in order to be left as it is, such as a date.</param>
/// <param name="Before">How many of its first characters stay: the words "password:" before a password.</param>
internal readonly record struct Finding(int Length, string? Placeholder, int Before = 0)
{
    /// <summary>What it is counted as; null for what the placeholder says.</summary>
    public string? Kind { get; init; }
}
