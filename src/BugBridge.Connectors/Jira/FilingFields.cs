using System.Collections.Concurrent;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>The screens on which issues are made, and what can be chosen there. The choices are kept for a while.</summary>
internal sealed class FilingFields(JiraSite site)
{
    private const int PageSize = 200;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Project, string Type), (FilingChoices Choices, DateTimeOffset At)> _kept = new();

    /// <inheritdoc cref="IIssueFiler.ChoicesAsync"/>
    public async Task<FilingChoices> ChoicesAsync(string project, string type, bool isAnew, CancellationToken cancellationToken)
    {
        var askedAt = site.Clock.GetUtcNow();
        var place = (project.ToUpperInvariant(), type.ToUpperInvariant());
        if (!isAnew && _kept.TryGetValue(place, out var kept) && askedAt - kept.At < Fresh)
        {
            return kept.Choices;
        }

        var choices = await ReadAsync(project, type, cancellationToken);
        _kept[place] = (choices, askedAt);
        return choices;
    }

    /// <summary>The issue types of which issues can be made in a project.</summary>
    public async Task<List<NamedWire>> TypesAsync(string project, CancellationToken cancellationToken)
    {
        var types = new List<NamedWire>();
        while (true)
        {
            var page = await site.Api.IssueTypesAsync(project, types.Count, PageSize, cancellationToken);
            types.AddRange(page?.Types ?? throw JiraFailures.Unreadable($"gave no issue types of {project}"));
            if (page.Types.Length == 0 || types.Count >= (page.Total ?? 0))
            {
                return types;
            }
        }
    }

    /// <summary>The fields of the screen on which issues of a type are made.</summary>
    public async Task<List<FieldMetaWire>> ScreenAsync(string project, string typeId, CancellationToken cancellationToken)
    {
        var fields = new List<FieldMetaWire>();
        while (true)
        {
            var page = await site.Api.CreateScreenAsync(project, typeId, fields.Count, PageSize, cancellationToken);
            fields.AddRange(page?.All ?? throw JiraFailures.Unreadable($"gave no fields of {project}"));
            if (page.All.Length == 0 || fields.Count >= (page.Total ?? 0))
            {
                return fields;
            }
        }
    }

    private async Task<FilingChoices> ReadAsync(string project, string type, CancellationToken cancellationToken)
    {
        var types = await site.Account.BelieveAsync(TypesAsync(project, cancellationToken), cancellationToken);
        if (types?.Find(one => string.Equals(one.Name, type, StringComparison.OrdinalIgnoreCase)) is not { Id: { } typeId })
        {
            return FilingChoices.None;
        }

        var screen = await ScreenAsync(project, typeId, cancellationToken);
        return new FilingChoices([.. screen.Select(Of).OfType<FilingChoice>()]);
    }

    private static FilingChoice? Of(FieldMetaWire field) => field is { FieldId: { } id } && field.AllowedNames() is { } names
        ? new FilingChoice(id, field.Name ?? id, field is { Required: true, HasDefaultValue: false }, [.. names.Distinct(StringComparer.Ordinal)])
        : null;
}
