namespace BugBridge.Host.Packs;

/// <summary>Registers the packs.</summary>
internal static class PackServices
{
    /// <summary>Adds them, over a pipeline.</summary>
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<PackSources>();
}
