using BugBridge.Core.Remotes;

namespace BugBridge.Host.Commands;

/// <summary>Prints what <c>check --fix</c> made, and what is left for a person.</summary>
internal static class FixPrinting
{
    /// <summary>All of it.</summary>
    /// <param name="printer">Takes the lines.</param>
    /// <param name="deeds">What became of each thing.</param>
    /// <param name="lines">Settings that a person has to write.</param>
    /// <param name="isReachable">Whether webhooks have an address to go to.</param>
    public static void Print(Printer printer, IReadOnlyCollection<SetupDeed> deeds, IReadOnlyCollection<(string Setting, string Value)> lines, bool isReachable)
    {
        foreach (var deed in deeds.Where(deed => deed.Kind == SetupDeedKind.Made))
        {
            printer.Line($"Created: {deed.What}.");
        }

        foreach (var deed in deeds.Where(deed => deed.Kind == SetupDeedKind.ByHand))
        {
            printer.Line($"To do: {deed.What}. {deed.ToDo}");
        }

        foreach (var (setting, value) in lines)
        {
            printer.Line($"Add to the configuration: {setting} = \"{value}\"");
        }

        if (!isReachable)
        {
            printer.Line("No webhooks were created: Web:PublicUrl is not set. Changes are found by polling.");
        }

        if (deeds.All(deed => deed.Kind == SetupDeedKind.WasThere))
        {
            printer.Line("There was nothing to create.");
        }
    }
}
