using System.Globalization;

namespace BugBridge.Core.Text;

/// <summary>Things with their number, as English counts them.</summary>
public static class Counted
{
    /// <summary>"1 ticket", "12 tickets".</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for more; null where it only gets an s.</param>
    public static string Of(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");
}
