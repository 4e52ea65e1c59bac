using BugBridge.Connectors.Frames;
using BugBridge.Host.Access.Frames;
using BugBridge.Storage.Database;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Composition;

/// <summary>What the panel inside tickets needs. It is always there; without an app in the helpdesk's settings it lets nobody in.</summary>
internal static class FrameServices
{
    /// <summary>Registers everything; after the framework's guard of forms, in whose place ours stands.</summary>
    public static IServiceCollection AddFrames(this IServiceCollection services, IFrameSignIn? helpdesk, StorageSettings storage)
    {
        services
            .AddSingleton(provider => new UsedProofs(
                DashboardServices.KeyFolder(storage), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<UsedProofs>>()))
            .AddSingleton(provider => new FrameDoor(
                helpdesk, provider.GetRequiredService<UsedProofs>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FrameDoor>>()))
            .AddSingleton<FrameTokens>()
            .AddSingleton<FrameVisits>()
            .AddSingleton<FrameBounds>()
            .Configure<RazorPagesOptions>(pages => pages.Conventions.AddFolderApplicationModelConvention(
                "/Dashboard/Panel", page => page.Filters.Add(new ServiceFilterAttribute(typeof(FrameBounds)))));
        var forms = services.Single(service => service.ServiceType == typeof(IAntiforgery));
        services.Remove(forms);
        return services.AddSingleton<IAntiforgery>(provider => new FrameForms(
            (IAntiforgery)ActivatorUtilities.CreateInstance(provider, forms.ImplementationType!), provider.GetRequiredService<FrameTokens>()));
    }
}
