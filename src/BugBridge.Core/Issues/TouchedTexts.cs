namespace BugBridge.Core.Issues;

/// <summary>Which of an issue's texts people changed since it was made: what they wrote stays theirs.</summary>
/// <param name="Summary">The title.</param>
/// <param name="Description">The text.</param>
public sealed record TouchedTexts(bool Summary, bool Description)
{
    /// <summary>Reads it from the issue's history.</summary>
    public static async Task<TouchedTexts> ReadAsync(IIssueTouches issueTouches, string issueId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(issueTouches);
        var fields = (await issueTouches.TouchesAsync(issueId, cancellationToken)).Select(touch => touch.Field).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new TouchedTexts(fields.Contains("summary"), fields.Contains("description"));
    }
}
