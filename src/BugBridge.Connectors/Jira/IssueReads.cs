using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Reads whole issues, never from the search index.</summary>
internal sealed class IssueReads
{
    private static readonly string[] Always =
    [
        "summary", "description", "project", "status", "resolution", "priority", "assignee", "labels", "components", "issuelinks", "security", "fixVersions", "created", "updated", "comment", "attachment",
    ];

    private readonly JiraSite _site;
    private readonly IssueComments _comments;
    private readonly Witness _witness;

    public IssueReads(JiraSite site, IssueComments comments)
    {
        (_site, _comments) = (site, comments);
        _witness = new Witness(async (id, token) => await OneAsync(id, isAnew: false, token) is not null, site.Account.VerifyAsync);
    }

    /// <summary>As <see cref="IIssueReader.ReadAsync"/>, or anew as <see cref="IIssueReader.ReadAnewAsync"/>.</summary>
    public async Task<Issue?> OneAsync(string idOrKey, bool isAnew, CancellationToken cancellationToken)
    {
        var estimates = await EstimateReading.ForAsync(_site, cancellationToken);
        IssueWire? wire;
        try
        {
            var fields = string.Join(',', Always.Concat(estimates.Fields).Distinct(StringComparer.Ordinal));
            var call = _site.Api.IssueAsync(idOrKey, fields, JiraSite.StampProperty, cancellationToken);
            wire = await _site.Account.BelieveAsync(call, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return null;
        }

        return await ReadAsync(wire, estimates, isAnew, cancellationToken);
    }

    /// <inheritdoc cref="IIssueReader.ReadManyAsync"/>
    public async Task<ManyRead<Issue>> ManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var estimates = await EstimateReading.ForAsync(_site, cancellationToken);
        string[] fields = [.. Always.Concat(estimates.Fields).Distinct(StringComparer.Ordinal)];
        var issues = ImmutableArray.CreateBuilder<Issue>();
        var alone = new EachAlone(_witness, cancellationToken);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(_site.Dialect.Calls.MostFetched))
        {
            foreach (var wire in await alone.TogetherAsync(some, few => FetchAsync(few, fields, cancellationToken)))
            {
                if (await alone.ReadAsync<Issue>(wire.Id ?? string.Empty, async () => await ReadAsync(wire, estimates, isAnew: false, cancellationToken)) is { } issue)
                {
                    issues.Add(issue);
                }
            }
        }

        return new ManyRead<Issue>(issues.ToImmutable()) { Unread = alone.Unread };
    }

    private async Task<IReadOnlyList<IssueWire>> FetchAsync(IReadOnlyList<string> ids, string[] fields, CancellationToken cancellationToken)
    {
        var found = await _site.Dialect.Calls.FetchAsync(_site.Api, ids, fields, JiraSite.StampProperty, cancellationToken);
        if (found.Count < ids.Count)
        {
            // A token that no longer works may look like issues that are no longer there.
            await _site.Account.VerifyAsync(cancellationToken);
        }

        // A row that holds nothing names no issue; the one that is missing is asked for by itself.
        return [.. found.OfType<IssueWire>()];
    }

    private async Task<Issue> ReadAsync(IssueWire? wire, EstimateReading estimates, bool isAnew, CancellationToken cancellationToken)
    {
        if (wire is not { Id: { } id, Key: { } key, Fields: { } fields })
        {
            throw JiraFailures.Unreadable("gave an issue without id, key or fields");
        }

        try
        {
            var url = _site.UrlOf(key);
            var files = fields.Attachment is [_, ..] some ? FileReading.Files(some, await _site.Account.IdAsync(cancellationToken), _site.Dialect.Forms) : [];
            var said = await _comments.CompleteAsync(wire, url, isAnew, cancellationToken);
            var issue = Mapped(wire, fields, new IssueRef(id, key), url, estimates) with
            {
                Files = files,
                Comments = [.. said.Select(comment => FileReading.Named(comment, files))],
            };
            _witness.Saw(id);
            return issue;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Deleted in between, or a part of it is hidden: only the issue's own answer can tell, the next time.
            throw JiraFailures.Incomplete(key, failure);
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or JsonException)
        {
            throw JiraFailures.Unreadable($"gave an issue that cannot be understood ({key}): {failure.Message}", failure);
        }
    }

    private Issue Mapped(IssueWire wire, IssueFieldsWire fields, IssueRef issue, string url, EstimateReading estimates) => new()
    {
        Ref = issue,
        Url = url,
        Summary = CleanText.OneLine(fields.Summary),
        Description = _site.Dialect.Forms.Read(fields.Description, _site.Url),
        Project = ProjectOf(fields, issue),
        Status = fields.Status?.Name ?? throw JiraFailures.Unreadable($"gave no status of {issue.Key}"),
        Category = CategoryOf(fields.Status),
        Resolution = fields.Resolution?.Name,
        Priority = fields.Priority?.Name,
        Assignee = fields.Assignee?.DisplayName,
        Labels = [.. fields.Labels ?? []],
        Components = [.. (fields.Components ?? []).Select(component => component.Name).OfType<string>()],
        Ties = LinkReading.Ties(fields.IssueLinks),
        IsRestricted = !fields.Security.IsNothing() || _site.Settings.IsHidden(ProjectOf(fields, issue)),
        Estimate = estimates.Of(fields),
        Release = ReleaseReading.Of(fields.FixVersions, _site.Zone),
        Stamp = wire.Properties?.GetValueOrDefault(JiraSite.StampProperty).TextOf("stamp"),
        CreatedAt = fields.Created ?? throw JiraFailures.Unreadable($"gave no time of creation of {issue.Key}"),
        UpdatedAt = fields.Updated ?? throw JiraFailures.Unreadable($"gave no time of change of {issue.Key}"),
    };

    private static string ProjectOf(IssueFieldsWire fields, IssueRef issue) => fields.Project?.Key ?? issue.Key[..Math.Max(0, issue.Key.LastIndexOf('-'))];

    private static StatusCategory CategoryOf(StatusWire status) => status.StatusCategory?.Key switch
    {
        "done" => StatusCategory.Done,
        "new" or "undefined" => StatusCategory.ToDo,
        _ => StatusCategory.InProgress,
    };
}
