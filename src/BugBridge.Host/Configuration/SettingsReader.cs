using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>Reads the settings, and everything that is wrong with them at once.</summary>
internal static class SettingsReader
{
    /// <summary>The settings as far as they can be read, and the faults; usable only when there are none.</summary>
    public static (BridgeSettings Settings, ImmutableArray<SetupFault> Faults) Read(SettingsSource source)
    {
        var faults = new List<SetupFault>();
        var configuration = source.Read(faults);
        var settings = new BridgeSettings();
        if (faults.Count > 0)
        {
            return (settings, [.. faults]);
        }

        var check = new SettingsCheck(source);
        check.Section(configuration, SettingShape.Of(typeof(BridgeSettings)));
        DropDefaultLists(settings, configuration);
        new ConfigurationBuilder().AddInMemoryCollection(check.Right).Build().Bind(settings);

        if (configuration.GetSection(SerilogSection.Name) is var serilog && serilog.GetChildren().Any())
        {
            settings.Log.Serilog = new SerilogSection(serilog);
        }

        settings.SecretFiles = [.. check.Files];
        var wrong = check.Wrong.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var guard = new SecretGuard(settings);
        var (categories, mistakes) = CategoriesFile.Read(CategoriesFile.PathOf(settings.Usability, source));
        settings.Usability.Use(categories);
        return (settings, [.. check.Faults, .. settings.Faults().Where(fault => !wrong.Contains(fault.Path)).Select(guard.Clean), .. mistakes]);
    }

    /// <summary>The binder adds to a list that has items by default; a list that is written down is meant to replace them.</summary>
    private static void DropDefaultLists(object section, IConfiguration configuration)
    {
        foreach (var property in SettingShape.Of(section.GetType()).Properties)
        {
            var written = configuration.GetSection(property.Name);
            if (!written.Exists())
            {
                continue;
            }

            if (property.Shape.Kind == SettingKind.List)
            {
                property.Info.SetValue(section, Empty(property.Shape));
            }
            else if (property.Shape.Kind == SettingKind.Section && property.Info.GetValue(section) is { } below)
            {
                DropDefaultLists(below, written);
            }
        }
    }

    private static object Empty(SettingShape list) => list.Type.IsArray
        ? Array.CreateInstance(list.Item!.Type, 0)
        : Activator.CreateInstance(typeof(List<>).MakeGenericType(list.Item!.Type))!;
}
