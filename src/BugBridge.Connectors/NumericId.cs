using System.Globalization;

namespace BugBridge.Connectors;

/// <summary>Ids that are numbers at the remote and texts for the bridge.</summary>
internal static class NumericId
{
    /// <summary>The id as a text.</summary>
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for what could be an id there.</summary>
    public static bool TryRead(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0;
}
