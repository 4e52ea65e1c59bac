using System.Globalization;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Settings;

/// <summary>The rule for settings that say on which day a credential ends.</summary>
public static class EndDate
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day, or null when none is set or the setting is no day.</summary>
    public static DateOnly? Of(string? setting) =>
        DateOnly.TryParseExact(setting, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What is wrong with the setting; nothing when it is empty.</summary>
    /// <param name="path">The setting, from its own section.</param>
    /// <param name="setting">As configured.</param>
    public static IEnumerable<SetupFault> Faults(string path, string? setting) => string.IsNullOrEmpty(setting) || Of(setting) is not null
        ? []
        : [new SetupFault(path, $"'{setting}' is not a day.", "Use the day on which it ends as year, month and day: 2027-05-31.")];
}
