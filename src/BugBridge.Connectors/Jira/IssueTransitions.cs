using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>Moves issues from status to status.</summary>
internal sealed class IssueTransitions(JiraSite site)
{
    private const string ResolutionField = "resolution";

    /// <inheritdoc cref="IIssueEditor.TransitionAsync"/>
    public async Task MoveAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken)
    {
        var call = site.Api.IssueAsync(idOrKey, "status", properties: null, cancellationToken);
        var issue = await site.Account.BelieveAsync(call, cancellationToken);
        if (Is(issue?.Fields?.Status?.Name, status))
        {
            return;
        }

        var transition = await ChooseAsync(issue?.Key ?? idOrKey, idOrKey, status, resolution, cancellationToken);
        var body = new JsonObject { ["transition"] = new JsonObject { ["id"] = transition.Id } };
        if (resolution is not null && ScreenOf(transition) is { } field)
        {
            body["fields"] = new JsonObject { [ResolutionField] = new JsonObject { ["name"] = Allowed(field, resolution) } };
        }

        await site.WriteAsync(idOrKey, () => site.Api.TransitAsync(idOrKey, body, cancellationToken), cancellationToken);
    }

    private async Task<TransitionWire> ChooseAsync(string key, string idOrKey, string status, string? resolution, CancellationToken cancellationToken)
    {
        var call = site.Api.TransitionsAsync(idOrKey, "transitions.fields", cancellationToken);
        var possible = (await site.Account.BelieveAsync(call, cancellationToken))?.Transitions ?? throw JiraFailures.Unreadable($"gave no transitions of {key}");
        var open = possible.Where(transition => transition.Id is not null && transition.IsAvailable != false).ToArray();

        // Where several lead there, the one whose screen asks for what we have.
        return open.Where(transition => Is(transition.To?.Name, status))
                .OrderByDescending(transition => ScreenOf(transition) is not null == resolution is not null)
                .FirstOrDefault()
            ?? throw JiraFailures.Refused($"No transition leads {key} to '{status}' from where it is. Possible: {Listed(open)}.");
    }

    private static FieldMetaWire? ScreenOf(TransitionWire transition) => transition.Fields?.GetValueOrDefault(ResolutionField);

    private static string Allowed(FieldMetaWire field, string resolution)
    {
        var names = field.AllowedNames();
        return names is null
            ? resolution
            : names.FirstOrDefault(name => Is(name, resolution))
                ?? throw JiraFailures.Refused($"The transition knows no resolution '{resolution}'. Possible: {string.Join(", ", names)}.");
    }

    private static string Listed(TransitionWire[] transitions) => transitions.Length == 0
        ? "none for BugBridge's account"
        : string.Join(", ", transitions.Select(transition => $"{transition.Name} (to {transition.To?.Name})"));

    private static bool Is(string? one, string other) => string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
