using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Masks what several actions write.</summary>
public static class MaskedTexts
{
    /// <summary>An issue to be made.</summary>
    public static NewIssue Of(this ITextMask mask, NewIssue issue)
    {
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentNullException.ThrowIfNull(issue);
        var own = mask.Leaving(issue.RestUrl);
        return issue with
        {
            Summary = own.Of(issue.Summary),
            Description = own.Of(issue.Description),
            Fields = own.Of(issue.Fields),
        };
    }

    /// <summary>What is set in an issue.</summary>
    public static IssueEdit Of(this ITextMask mask, IssueEdit edit)
    {
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentNullException.ThrowIfNull(edit);
        return edit with
        {
            Summary = edit.Summary is null ? null : mask.Of(edit.Summary),
            Description = edit.Description is null ? null : mask.Of(edit.Description),
            Fields = mask.Of(edit.Fields),
        };
    }

    private static ImmutableSortedDictionary<string, FieldValue> Of(this ITextMask mask, ImmutableSortedDictionary<string, FieldValue> fields) => fields.Count == 0
        ? fields
        : fields.ToImmutableSortedDictionary(field => field.Key, field => field.Value.Each(mask.Of), fields.KeyComparer);
}
