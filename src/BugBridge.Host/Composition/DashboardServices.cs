using System.Text.Encodings.Web;
using System.Text.Unicode;
using BugBridge.Core.Calendar;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Home;
using BugBridge.Host.Dashboard.Issues;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Health;
using BugBridge.Storage.Database;
using BugBridge.Storage.Files;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Razor;

namespace BugBridge.Host.Composition;

/// <summary>What pages need: who asks, how they speak, what guards them.</summary>
internal static class DashboardServices
{
    /// <summary>Addresses that machines call, whose answers are for machines. They have rules of their own.</summary>
    private static readonly string[] Machines = [HealthRoutes.Live, HealthRoutes.Ready, "/webhooks"];

    /// <summary>Registers everything.</summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services, BridgeSettings settings)
    {
        services.AddRouting().AddHttpContextAccessor()
            .AddSingleton(settings.Web)
            .AddSingleton<Assets>()
            .AddSingleton<FailureLimit>()
            .AddSingleton<SharedPacks>()
            .AddSingleton<LiveFigures>()
            .AddSingleton<IssueMerging>()
            .AddSingleton<WaitingDrafts>()
            .AddStartPages()
            .AddLists()
            .AddHostedService<WarmUp>()
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddScoped(provider => ReaderChoices.Words(
                provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request, provider.GetRequiredService<ReportSettings>()));
        AddKeys(services, KeyFolder(settings.Storage));
        services.AddSingleton(provider => new Sessions(
            KeyFolder(settings.Storage), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Sessions>>()));
        AddAccess(services, settings.Web);
        services.AddRazorPages(pages => pages.Conventions
            .AddPageRoute("/Dashboard/SignIn/SignIn", "/panel/sign-in")
            .AddPageRoute("/Dashboard/SignIn/SignOut", "/panel/sign-out")
            .ConfigureFilter(new OnlyWithHandler())).WithRazorPagesRoot("/")
            .AddRazorOptions(views => views.PageViewLocationFormats.Add("/Dashboard/Shared/{0}" + RazorViewEngine.ViewExtension));
        return services;
    }

    /// <summary>Adds what every request passes, in order, and the addresses.</summary>
    public static void UseDashboard(this WebApplication app, WebSettings web)
    {
        if (web.IsSecure)
        {
            // TLS ends at the proxy in front, and cookies and forms are to know of it.
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        var names = new HostFilter(web);
        app.UseWhen(
            context => !Machines.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)),
            pages => pages.Use(names.PassAsync).UseStatusCodePagesWithReExecute("/fault/{0}"));
        app.UseCookiePolicy(PanelCookies(web));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Services.GetRequiredService<Assets>().Map(app);
        app.MapLive();
        app.MapRazorPages();
    }

    /// <summary>Beside the database, so that a restart ends no session and no form; only the bridge's own account can read them.</summary>
    public static string KeyFolder(StorageSettings storage) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Path))!, "keys");

    private static void AddKeys(IServiceCollection services, string folder)
    {
        PrivateFiles.CreateFolder(folder);
        services.AddDataProtection().SetApplicationName("BugBridge").PersistKeysToFileSystem(new DirectoryInfo(folder));

        // It warns at each start that the keys are not encrypted, which the folder's rights make up for.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }

    private static void AddAccess(IServiceCollection services, WebSettings web)
    {
        var secure = web.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        var authentication = services.AddAuthentication(BridgeAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, BridgeAuthentication>(BridgeAuthentication.Name, null)
            .AddCookie(BridgeAuthentication.Session, cookie =>
            {
                cookie.Cookie.Name = "session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = secure;
                cookie.Cookie.MaxAge = Sessions.Lifetime;
                cookie.ExpireTimeSpan = Sessions.Lifetime;
                cookie.SlidingExpiration = true;

                // Here and not later: a session that is refused here is not prolonged either.
                cookie.Events.OnValidatePrincipal = asked =>
                {
                    var sessions = asked.HttpContext.RequestServices.GetRequiredService<Sessions>();
                    if (asked.Principal is null || !sessions.IsOpen(BridgeUser.SessionOf(asked.Principal)) || BridgeUser.InSession(asked.Principal, web.Auth) is null)
                    {
                        asked.RejectPrincipal();
                    }

                    return Task.CompletedTask;
                };
            });
        authentication.AddProvider(web);
        services.AddAuthorization(Roles.AddTo);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "form";
            forms.Cookie.HttpOnly = true;
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = secure;
            forms.HeaderName = "X-Form-Token";

            // The headers say more: see SafeHeaders.
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>In a frame of another site, browsers send only cookies that say so; they are kept apart for each site that frames the panel.</summary>
    private static CookiePolicyOptions PanelCookies(WebSettings web) => new()
    {
        OnAppendCookie = cookie => KeepApart(cookie.Context.Request, cookie.CookieOptions, web),

        // A browser takes a cookie out only when it is named as it was set.
        OnDeleteCookie = cookie => KeepApart(cookie.Context.Request, cookie.CookieOptions, web),
    };

    private static void KeepApart(HttpRequest request, CookieOptions cookie, WebSettings web)
    {
        if (web.PanelOrigins.Count > 0 && SafeHeaders.IsPanel(request.Path))
        {
            cookie.SameSite = SameSiteMode.None;
            cookie.Secure = true;
            cookie.Path = "/panel";
            cookie.Extensions.Add("Partitioned");
        }
    }
}
