using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Demo;

namespace BugBridge.Host.Demo;

/// <summary>The settings with which the worker runs in a demo.</summary>
internal static class DemoBridgeSettings
{
    /// <summary>For people to look at: a page at a known address, and polls as in earnest.</summary>
    public static BridgeSettings Live(DemoSite site, DemoFolder folder, string url)
    {
        var settings = Common(site, folder);
        settings.Web.Url = url;
        (settings.Ranking.LookEvery, settings.Ranking.WriteEvery) = (TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1));
        return settings;
    }

    /// <summary>For the story: no poll by itself, since its calls are counted, and only warnings in the log.</summary>
    public static BridgeSettings Story(DemoSite site, DemoFolder folder)
    {
        var settings = Common(site, folder);
        settings.Web.Url = "http://127.0.0.1:0";
        (settings.Sync.PollHelpdeskEvery, settings.Sync.PollJiraEvery, settings.Sync.ReconcileEvery) =
            (TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(1));
        settings.Ranking.LookEvery = TimeSpan.FromDays(1);
        settings.Log.Level = Serilog.Events.LogEventLevel.Error;
        return settings;
    }

    private static BridgeSettings Common(DemoSite site, DemoFolder folder)
    {
        var settings = new BridgeSettings();
        new ConfigurationBuilder().AddInMemoryCollection(DemoSettings.For(site)).Build().Bind(settings);
        settings.Usability.Use(CategoriesFile.Parse(CategoriesFile.Shipped()).Categories);
        settings.Storage.Path = folder.File("bridge.db");
        settings.Log.File = folder.File("log-.json");
        return settings;
    }
}
