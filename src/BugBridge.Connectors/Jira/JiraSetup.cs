using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>What Jira offers to somebody who sets BugBridge up, and what is made there for it.</summary>
internal sealed class JiraSetup(JiraSite site) : ITrackerSetup
{
    private const int PageSize = 200;
    private const string Types = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /// <summary>What <see cref="JiraWebhooks"/> reads. New issues are not among it: they have no ticket yet.</summary>
    private static readonly string[] Events =
    [
        "jira:issue_updated", "jira:issue_deleted", "comment_created", "comment_updated", "comment_deleted", "issuelink_created", "issuelink_deleted",
        "jira:version_released", "jira:version_unreleased", "jira:version_updated", "jira:version_moved", "jira:version_deleted",
    ];

    /// <inheritdoc/>
    public async Task<ImmutableArray<ProjectOffer>> ProjectsAsync(CancellationToken cancellationToken)
    {
        var projects = await Pages.AllAsync(start => site.Dialect.Calls.ProjectsAsync(site.Api, start, cancellationToken)).ToArrayAsync(cancellationToken);
        return [.. projects.Where(project => project.Key is not null).Select(project => new ProjectOffer(project.Key!, project.Name ?? project.Key!)).OrderBy(offer => offer.Key, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> IssueTypesAsync(string project, CancellationToken cancellationToken)
    {
        var types = await Pages.AllAsync(async start =>
        {
            var page = await site.Api.IssueTypesAsync(project, start, PageSize, cancellationToken);
            return (page?.Types ?? throw JiraFailures.Unreadable($"gave no issue types of {project}"), (bool?)null, page.Total);
        }).ToArrayAsync(cancellationToken);
        return [.. types.Select(type => type.Name).OfType<string>()];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken)
    {
        var there = await site.Api.FieldsAsync(cancellationToken) ?? throw JiraFailures.Unreadable("gave no fields");
        var names = there.SelectMany(field => new[] { field.Id, field.Name }).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. wanted.Where(field => !names.Contains(field.Name.Trim()))];
    }

    /// <inheritdoc/>
    public Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken) => SetupDeed.TryAsync(
        $"the Jira field {field.Name}",
        $"Ask a Jira administrator for a field of the kind {Called(field.Kind)} named '{field.Name}', on the create and edit screens of the projects.",
        async () =>
        {
            var (type, searcher) = TypeOf(field.Kind);
            var made = await site.Api.MakeFieldAsync(
                new JsonObject { ["name"] = field.Name, ["description"] = "Written by BugBridge.", ["type"] = Types + type, ["searcherKey"] = Types + searcher }, cancellationToken);
            await site.Api.PutOnDefaultScreenAsync(made?.Id ?? throw JiraFailures.Unnamed("field"), cancellationToken);
        });

    /// <inheritdoc/>
    public async Task<SetupDeed> MakeWebhookAsync(Uri receiver, string secret, CancellationToken cancellationToken)
    {
        const string What = "the webhook in Jira";
        var byHand = $"Ask a Jira administrator to add it (System, WebHooks): address {receiver}, the secret of Jira:WebhookSecret, events for issues, comments, issue links and versions.";
        try
        {
            var there = await site.Api.WebhooksAsync(cancellationToken) ?? [];
            if (Array.Exists(there, webhook => webhook.Url?.Split('?')[0] == receiver.AbsoluteUri))
            {
                return new SetupDeed(What, SetupDeedKind.WasThere);
            }
        }
        catch (RemoteException refusal) when (refusal.Kind is RemoteFailureKind.NotAllowed or RemoteFailureKind.Refused or RemoteFailureKind.Gone)
        {
            return new SetupDeed(What, SetupDeedKind.ByHand, byHand);
        }

        return await SetupDeed.TryAsync(What, byHand, () => site.Api.MakeWebhookAsync(site.Dialect.Product.Webhook(receiver, secret, Events), cancellationToken));
    }

    private static (string Type, string Searcher) TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Number => ("float", "exactnumber"),
        FieldKind.Date => ("datepicker", "daterange"),
        FieldKind.Paragraph => ("textarea", "textsearcher"),
        _ => ("textfield", "textsearcher"),
    };

    private static string Called(FieldKind kind) => kind switch
    {
        FieldKind.Number => "Number",
        FieldKind.Date => "Date picker",
        FieldKind.Paragraph => "Paragraph",
        _ => "Short text",
    };
}
