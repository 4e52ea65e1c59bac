using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Comments on issues: reading them with our stamps, writing them, and looking for one.</summary>
internal sealed class IssueComments(JiraSite site)
{
    private const int PageSize = 100;
    private const string InternalProperty = "sd.public.comment";
    private const string OldestFirst = "created";
    private const string NewestFirst = "-created";
    private readonly StampMemory _stamps = new();
    private readonly MarkMemory _marks = new();

    /// <summary>
    /// All comments of an issue that was just read. What came with the issue does when it is complete and all entity properties that matter are
    /// known; else they are read again, with properties: no read decides about a comment by less than another. Anew, nothing is taken for known.
    /// </summary>
    public async Task<ImmutableArray<IssueComment>> CompleteAsync(IssueWire issue, string issueUrl, bool isAnew, CancellationToken cancellationToken)
    {
        var came = issue.Fields?.Comment;
        var comments = came?.Comments ?? [];
        if (came is null || came.Total > comments.Length || (isAnew && comments.Length > 0) || await HangsOnPropertiesAsync(comments, issue, cancellationToken))
        {
            return await AllAsync(issue.Id!, issueUrl, NothingIsInternal(issue), cancellationToken);
        }

        return Read(comments, issueUrl, nothingIsInternal: true);
    }

    /// <summary>All comments of an issue, with their stamps, oldest first.</summary>
    public Task<ImmutableArray<IssueComment>> AllAsync(string idOrKey, string issueUrl, CancellationToken cancellationToken) =>
        AllAsync(idOrKey, issueUrl, nothingIsInternal: false, cancellationToken);

    private async Task<ImmutableArray<IssueComment>> AllAsync(string idOrKey, string issueUrl, bool nothingIsInternal, CancellationToken cancellationToken)
    {
        var comments = await PagesAsync(idOrKey, OldestFirst, cancellationToken).ToArrayAsync(cancellationToken);
        await LearnStampsAsync(comments, cancellationToken);
        return Read(comments, issueUrl, nothingIsInternal);
    }

    /// <inheritdoc cref="IIssueComments.CommentAsync"/>
    public async Task<string> AddAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken)
    {
        var comment = new JsonObject
        {
            ["body"] = site.Text.Long(body, restUrl),
            ["properties"] = new JsonArray(
                Property(JiraSite.StampProperty, new JsonObject { ["stamp"] = stamp }),
                Property(InternalProperty, new JsonObject { ["internal"] = true })),
        };
        var made = await site.WriteAsync(idOrKey, () => site.Api.CommentAsync(idOrKey, comment, cancellationToken), cancellationToken);
        var id = made?.Id ?? throw JiraFailures.Unnamed("comment");
        _stamps.Keep(id, stamp);
        return id;
    }

    /// <summary>
    /// Another text for a comment of ours. Jira takes what an edit leaves out for taken away, so who may read it and all properties (our stamp,
    /// the internal mark) are sent again as they are.
    /// </summary>
    public async Task EditAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken)
    {
        var now = await site.Account.BelieveAsync(site.Api.CommentAsync(idOrKey, commentId, "properties", cancellationToken), cancellationToken);
        var edit = new JsonObject { ["body"] = site.Text.Long(body, restUrl), ["properties"] = await PropertiesAsync(now, commentId, cancellationToken) };
        if (!now.Visibility.IsNothing())
        {
            edit["visibility"] = JsonNode.Parse(now.Visibility.GetRawText(), documentOptions: WireDepth.Document);
        }

        await site.WriteAsync(idOrKey, () => site.Api.EditCommentAsync(idOrKey, commentId, edit, cancellationToken), cancellationToken);
    }

    /// <inheritdoc cref="IIssueComments.FindCommentAsync"/>
    public async Task<StampLookup> FindAsync(string idOrKey, string stamp, CancellationToken cancellationToken)
    {
        await foreach (var comment in PagesAsync(idOrKey, NewestFirst, cancellationToken))
        {
            await LearnStampsAsync([comment], cancellationToken);
            if (StampOf(comment) == stamp)
            {
                return StampLookup.Found(comment.Id!);
            }
        }

        return StampLookup.Absent;
    }

    private ImmutableArray<IssueComment> Read(CommentWire[] comments, string issueUrl, bool nothingIsInternal) =>
        CommentThreads.Limited(comments, [.. comments.Select(comment => Read(comment, issueUrl, nothingIsInternal)).OrderBy(comment => comment.CreatedAt)]);

    // Where nothing but a comment's properties would tell that it is internal, one that came without any may be.
    private IssueComment Read(CommentWire wire, string issueUrl, bool nothingIsInternal)
    {
        var comment = CommentReading.Comment(wire, _marks.Of(wire), issueUrl, StampOf(wire), site);
        var isTold = nothingIsInternal || site.Dialect.Forms.TellsInternalComments || CommentReading.HasProperties(wire);
        return isTold || comment.Visibility != CommentVisibility.Everyone ? comment : comment with { Visibility = CommentVisibility.Unknown };
    }

    // Outside service projects nothing is internal.
    private static bool NothingIsInternal(IssueWire issue) => issue.Fields?.Project?.ProjectTypeKey is "software" or "business" or "product_discovery";

    private static JsonObject Property(string key, JsonObject value) => new() { ["key"] = key, ["value"] = value };

    private async Task<bool> HangsOnPropertiesAsync(CommentWire[] comments, IssueWire issue, CancellationToken cancellationToken)
    {
        if (comments.Length == 0)
        {
            return false;
        }

        var own = await site.Account.IdAsync(cancellationToken);
        return comments.Any(comment => !IsKnown(comment, IsOf(comment, own), NothingIsInternal(issue)));
    }

    private bool IsKnown(CommentWire comment, bool isOwn, bool nothingIsInternal)
    {
        var id = comment.Id ?? string.Empty;
        return (isOwn, CommentReading.HasProperties(comment)) switch
        {
            (_, true) => true,
            (true, _) when !_stamps.Knows(id) => false,
            (true, _) when _stamps.Of(id) is not null => true,

            // In a service project a comment that does not say whether it is public may get it as a property at any time.
            _ when !nothingIsInternal && comment.JsdPublic.IsNothing() => false,

            // Elsewhere it may carry that property, too, and nothing else tells of it; what is limited anyway no property opens.
            _ => CommentReading.VisibilityOf(comment, null) != CommentVisibility.Everyone || _marks.Knows(comment),
        };
    }

    /// <summary>The comment's properties; where Jira does not tell them, those that every comment of ours has.</summary>
    private async Task<JsonArray> PropertiesAsync(CommentWire comment, string commentId, CancellationToken cancellationToken)
    {
        if (CommentReading.HasProperties(comment))
        {
            return JsonNode.Parse(comment.Properties.GetRawText(), documentOptions: WireDepth.Document)!.AsArray();
        }

        var stamp = await PropertyStampAsync(commentId, cancellationToken);
        var properties = new JsonArray(Property(InternalProperty, new JsonObject { ["internal"] = true }));
        if (stamp is not null)
        {
            properties.Add(Property(JiraSite.StampProperty, new JsonObject { ["stamp"] = stamp }));
        }

        return properties;
    }

    private IAsyncEnumerable<CommentWire> PagesAsync(string idOrKey, string order, CancellationToken cancellationToken) => Pages.AllAsync<CommentWire>(async start =>
    {
        var call = site.Api.CommentsAsync(idOrKey, start, PageSize, order, "properties", cancellationToken);
        var page = await site.Account.BelieveAsync(call, cancellationToken);
        return (page?.Comments ?? throw JiraFailures.Unreadable($"gave no comments of {idOrKey}"), null, page.Total);
    });

    /// <summary>Makes sure that the stamps of the comments by our account are known, one by one where Jira left the properties out.</summary>
    private async Task LearnStampsAsync(CommentWire[] comments, CancellationToken cancellationToken)
    {
        foreach (var comment in comments)
        {
            _marks.Keep(comment);
        }

        foreach (var comment in comments.Where(comment => comment.Id is not null && !_stamps.Knows(comment.Id)))
        {
            if (CommentReading.HasProperties(comment))
            {
                KeepIfTelling(comment, CommentReading.StampOf(comment), await site.Account.IdAsync(cancellationToken));
            }
            else if (IsOf(comment, await site.Account.IdAsync(cancellationToken)))
            {
                _stamps.Keep(comment.Id!, await PropertyStampAsync(comment.Id!, cancellationToken));
            }
        }
    }

    private void KeepIfTelling(CommentWire comment, string? stamp, string own)
    {
        if (stamp is not null || IsOf(comment, own))
        {
            _stamps.Keep(comment.Id!, stamp);
        }
    }

    private async Task<string?> PropertyStampAsync(string commentId, CancellationToken cancellationToken)
    {
        try
        {
            var property = await site.Account.BelieveAsync(
                site.Api.CommentPropertyAsync(commentId, JiraSite.StampProperty, cancellationToken), cancellationToken);
            return property?.Value.TextOf("stamp");
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return null;
        }
    }

    private bool IsOf(CommentWire comment, string account) => site.Dialect.Forms.IdOf(comment.Author) == account;

    private string? StampOf(CommentWire comment) => CommentReading.StampOf(comment) ?? _stamps.Of(comment.Id ?? string.Empty);
}
