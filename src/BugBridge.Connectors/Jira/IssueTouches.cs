using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// What people did to an issue. The bridge's own changes of fields are those of its account: who types into Jira with it cannot be told
/// apart. Comments can, by their stamp.
/// </summary>
internal sealed class IssueTouches(JiraSite site, IssueComments comments)
{
    private const string Jira = "Jira";

    /// <inheritdoc cref="IIssueTouches.TouchesAsync"/>
    public async Task<ImmutableArray<IssueTouch>> AllAsync(string idOrKey, CancellationToken cancellationToken)
    {
        var own = await site.Account.IdAsync(cancellationToken);
        var touches = await ChangesAsync(idOrKey, cancellationToken)
            .Where(change => change.Author is null || site.Dialect.Forms.IdOf(change.Author) != own)
            .SelectMany(change => TouchesOf(change, idOrKey))
            .ToListAsync(cancellationToken);
        var said = await comments.AllAsync(idOrKey, site.UrlOf(idOrKey), cancellationToken);
        touches.AddRange(said.Where(comment => comment.Stamp is null).Select(comment => new IssueTouch("comment", comment.AuthorName, comment.CreatedAt)));
        return [.. touches.OrderBy(touch => touch.At)];
    }

    private IAsyncEnumerable<ChangelogWire> ChangesAsync(string idOrKey, CancellationToken cancellationToken) => Pages.AllAsync(start =>
        site.Account.BelieveAsync(site.Dialect.Calls.ChangesAsync(site.Api, idOrKey, start, cancellationToken), cancellationToken));

    private static IEnumerable<IssueTouch> TouchesOf(ChangelogWire change, string idOrKey)
    {
        var at = change.Created ?? throw JiraFailures.Unreadable($"gave no time of a change of {idOrKey}");
        var by = CleanText.OneLine(change.Author?.DisplayName) is { Length: > 0 } name ? name : Jira;
        return (change.Items ?? []).Select(FieldOf).OfType<string>().Distinct(StringComparer.Ordinal).Select(field => new IssueTouch(field, by, at));
    }

    private static string? FieldOf(ChangelogWire.ItemWire item) =>
        !string.IsNullOrEmpty(item.FieldId) ? item.FieldId : item.Field is "Link" ? "issuelinks" : item.Field;
}
