using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>A sprint as an issue's field has it.</summary>
/// <param name="Name">Its name, or null.</param>
/// <param name="State">active, future or closed, in letters of any size; or null.</param>
/// <param name="EndDate">When it is to end, or null.</param>
internal sealed partial record SprintReading(string? Name, string? State, string? EndDate)
{
    /// <summary>
    /// Cloud gives an object; Data Center the text of one: <c>com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,state=ACTIVE,name=May,endDate=...]</c>.
    /// </summary>
    public static SprintReading Of(JsonElement sprint) => sprint.ValueKind == JsonValueKind.String
        ? OfText(sprint.GetString()!)
        : new SprintReading(sprint.TextOf("name"), sprint.TextOf("state"), sprint.TextOf("endDate"));

    private static SprintReading OfText(string text)
    {
        var parts = Part().Matches(text).GroupBy(part => part.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Groups["value"].Value, StringComparer.Ordinal);
        return new SprintReading(parts.GetValueOrDefault("name"), parts.GetValueOrDefault("state"), parts.GetValueOrDefault("endDate"));
    }

    // A name may hold commas: a part ends where the next one begins.
    [GeneratedRegex(@"(?<=[\[,])(?<name>name|state|endDate)=(?<value>.*?)(?=,[a-zA-Z]+=|\]$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
