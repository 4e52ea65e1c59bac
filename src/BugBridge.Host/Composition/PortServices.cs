using BugBridge.Host.Configuration;

namespace BugBridge.Host.Composition;

/// <summary>Registers what others hold together, piece by piece, so that whoever needs one piece asks for that alone.</summary>
internal static class PortServices
{
    /// <summary>Adds every port that something has: each of its properties that is an interface and not null. The container disposes of none.</summary>
    public static IServiceCollection AddPorts(this IServiceCollection services, object holder)
    {
        foreach (var port in holder.GetType().GetProperties().Where(property => property.PropertyType.IsInterface))
        {
            if (port.GetValue(holder) is { } value)
            {
                services.AddSingleton(port.PropertyType, value);
            }
        }

        return services;
    }

    /// <summary>Adds every section of the settings.</summary>
    public static IServiceCollection AddSections(this IServiceCollection services, BridgeSettings settings)
    {
        foreach (var (_, section) in settings.Sections())
        {
            services.AddSingleton(section.GetType(), section);
        }

        return services.AddSingleton(settings.Duplicates.Merging).AddSingleton(settings.Relay.Files);
    }
}
