using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.FirstContact;

/// <summary>Which tickets were resolved at first contact.</summary>
public static class FirstContactFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddFirstContact(this IServiceCollection services) => services
        .AddSingleton<ContactHolding>();
}
