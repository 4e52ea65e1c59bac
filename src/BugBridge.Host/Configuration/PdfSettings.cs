using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>How packs are printed to PDF, by a Chromium on this machine. Without one, everything else works.</summary>
public sealed class PdfSettings : ISettings
{
    /// <summary>
    /// The path of Chromium or Google Chrome. When it is left out, <c>chromium-headless-shell</c>, <c>chromium</c>, <c>chromium-browser</c>, <c>google-chrome</c> and
    /// <c>google-chrome-stable</c> are looked for, in this order, in the folders of <c>PATH</c>.
    /// </summary>
    public string Chromium { get; set; } = string.Empty;

    /// <summary>The paper.</summary>
    public PaperSize Paper { get; set; } = PaperSize.A4;

    /// <summary>How long printing one pack may take.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (Chromium.Length > 0 && !File.Exists(Chromium))
        {
            yield return new SetupFault(nameof(Chromium), $"There is no file {Chromium}.", "Give the path of Chromium or Google Chrome, or leave it out.");
        }

        if (TimeLimit < TimeSpan.FromSeconds(5) || TimeLimit > TimeSpan.FromMinutes(10))
        {
            yield return new SetupFault(nameof(TimeLimit), $"{TimeLimit} is out of range.", "Give a time from 00:00:05 to 00:10:00.");
        }
    }
}
