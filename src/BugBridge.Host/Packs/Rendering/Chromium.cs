namespace BugBridge.Host.Packs.Rendering;

/// <summary>Finds the browser that prints.</summary>
internal static class Chromium
{
    // The shell without windows comes first: it prints the same with a fraction of the work.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its path, or null where there is none.</summary>
    /// <param name="given">The path that the settings give; empty to look for it.</param>
    /// <param name="folders">The folders to look in, as the variable PATH has them.</param>
    public static string? Find(string given, string? folders) => given.Length > 0
        ? File.Exists(given) ? given : null
        : Names.SelectMany(name => (folders ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
