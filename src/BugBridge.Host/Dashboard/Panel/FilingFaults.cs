using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Panel;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>What is wrong with what a rep entered about a bug, all of it at once.</summary>
internal static class FilingFaults
{
    /// <summary>The faults by field, in the reader's words.</summary>
    public static ImmutableDictionary<string, string> Of(FilingInput input, FilingSheet sheet, Words words)
    {
        var faults = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!input.IsGiven)
        {
            return faults.ToImmutable();
        }

        if (input.OneTitle.Length == 0)
        {
            faults["title"] = words["Write a title: what goes wrong, in a few words."];
        }
        else if (input.OneTitle.Length > FilingInput.LongestTitle)
        {
            faults["title"] = words["That is too long for Jira: shorten it to 255 characters."];
        }

        if (input.CleanSteps.Length > FilingInput.LongestSteps)
        {
            faults["steps"] = words["That is too long for the engineers: shorten it to 10,000 characters."];
        }

        Choice("component", sheet.Components, input.Component);
        Choice("severity", sheet.Severities, input.Severity);
        return faults.ToImmutable();

        void Choice(string name, FilingChoice? field, string? value)
        {
            if (field is null)
            {
                return;
            }

            if (string.IsNullOrEmpty(value))
            {
                if (field.IsRequired)
                {
                    faults[name] = words["Jira requires one for every issue: choose one."];
                }
            }
            else if (!field.Values.Contains(value, StringComparer.Ordinal))
            {
                faults[name] = words.Of("Jira no longer has {0}: choose another one.", value);
            }
        }
    }
}
