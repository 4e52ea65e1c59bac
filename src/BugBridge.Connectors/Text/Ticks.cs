namespace BugBridge.Connectors.Text;

/// <summary>How the state of a task in a list is kept: as the character that shows it, since few formats have tasks.</summary>
internal static class Ticks
{
    /// <summary>Before a task that is still to be done.</summary>
    public const string Open = "☐ ";

    /// <summary>Before a task that is done.</summary>
    public const string Done = "☑ ";
}
