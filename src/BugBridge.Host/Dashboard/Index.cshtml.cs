using BugBridge.Host.Configuration;
using BugBridge.Host.Health;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard;

/// <summary>The status page: how much is held and to be done, when the remotes were last polled, and what is in trouble.</summary>
internal sealed class IndexModel(StatusReader status, SecretGuard guard) : PageModel
{
    public BridgeStatus Status { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Status = await status.ReadAsync(cancellationToken);

    /// <summary>A text of unknown origin, fit to be shown.</summary>
    public string Shown(string? text) => guard.Clean(text ?? string.Empty);

    /// <summary>A time as people read it.</summary>
    public static string Time(DateTimeOffset? at) => at is { } time ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "never";
}
