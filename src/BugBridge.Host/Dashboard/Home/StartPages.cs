namespace BugBridge.Host.Dashboard.Home;

/// <summary>The start pages.</summary>
internal static class StartPages
{
    /// <summary>Adds what reads them.</summary>
    public static IServiceCollection AddStartPages(this IServiceCollection services) => services
        .AddSingleton<Reps>()
        .AddSingleton<NewsReading>()
        .AddSingleton<RepStartReading>()
        .AddSingleton<EngineerStartReading>()
        .AddSingleton<LeadStartReading>()
        .AddSingleton<OperatorStartReading>();
}
