using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>The fields that Jira takes when an issue of a type is made.</summary>
/// <param name="fields">The fields of the screen.</param>
/// <param name="given">Fields that the configuration fills, by id or name.</param>
internal sealed class CreateScreen(IReadOnlyCollection<FieldMetaWire> fields, ImmutableArray<string> given)
{
    private static readonly string[] AlwaysSent = ["project", "issuetype", "summary", "description", "labels"];

    /// <summary>What would keep an issue from being filed there.</summary>
    public IEnumerable<SetupFault> Faults(FilingTarget target)
    {
        string[] sent = [.. AlwaysSent, .. target.Components.Length > 0 ? ["components"] : Array.Empty<string>(), .. target.Priority is null ? Array.Empty<string>() : ["priority"]];
        return Missing(target, sent).Concat(Unfilled(target, sent)).Concat(Priority(target));
    }

    private IEnumerable<SetupFault> Missing(FilingTarget target, string[] sent) =>
        sent.Where(id => id is not ("project" or "issuetype") && Field(id) is null).Select(id => new SetupFault(
            Place(target), $"The field {id} is not on the screen for new issues, so Jira would refuse them.", $"Put {id} on the create screen of the type."));

    private IEnumerable<SetupFault> Unfilled(FilingTarget target, string[] sent) => fields
        .Where(field => field is { Required: true, HasDefaultValue: false } && field.FieldId != "reporter" && !sent.Contains(field.FieldId) && !IsGiven(field))
        .Select(field => new SetupFault(
            Place(target), $"The field '{field.Name}' ({field.FieldId}) is required, but BugBridge does not fill it.", "Make it optional for the type, or set a default value."));

    private IEnumerable<SetupFault> Priority(FilingTarget target)
    {
        if (target.Priority is { } priority && Field("priority")?.AllowedNames() is { } names && !names.Contains(priority, StringComparer.OrdinalIgnoreCase))
        {
            yield return new SetupFault($"{target.Path}:Priority", $"{target.Project} has no priority '{priority}'.", $"Choose one of: {string.Join(", ", names)}.");
        }
    }

    private FieldMetaWire? Field(string id) => fields.FirstOrDefault(field => field.FieldId == id);

    private bool IsGiven(FieldMetaWire field) => given.Any(name =>
        string.Equals(name, field.FieldId, StringComparison.OrdinalIgnoreCase) || string.Equals(name, field.Name, StringComparison.OrdinalIgnoreCase));

    private static string Place(FilingTarget target) => $"Jira project {target.Project}, type {target.Type}";
}
