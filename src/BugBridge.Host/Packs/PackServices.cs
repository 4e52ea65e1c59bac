namespace BugBridge.Host.Packs;

/// <summary>Registers what makes packs, one line a source.</summary>
internal static class PackServices
{
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton<IPackSource, FirstContactPack>()
        .AddSingleton<IPackSource, RecognitionPack>();
}
