using System.Net.Http.Headers;
using System.Text;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>One Freshdesk account as the HTTP layer sees it: addresses, credentials, JSON, error bodies, and what calls cost.</summary>
internal sealed class FreshdeskSite : IDisposable
{
    /// <summary>The vendor's name.</summary>
    public const string Name = "Freshdesk";

    // Each thing that a call embeds counts as so many further calls.
    private const int CallsPerEmbedding = 2;

    // Freshdesk's own hosts, and Amazon's in the regions of its data centres: United States, Europe, India, Australia.
    private static readonly string[] FileStores =
    [
        "*.freshdesk.com", "s3.amazonaws.com", "s3.us-east-1.amazonaws.com",
        "s3.eu-central-1.amazonaws.com", "s3-eu-central-1.amazonaws.com", "s3.ap-south-1.amazonaws.com", "s3-ap-south-1.amazonaws.com",
        "s3.ap-southeast-2.amazonaws.com", "s3-ap-southeast-2.amazonaws.com",
    ];

    private readonly CallBudget _budget;
    private readonly ServiceProvider _services;
    private long? _ownId;

    public FreshdeskSite(FreshdeskSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner)
    {
        _budget = budget;
        Root = new Uri(settings.BaseUrl.TrimEnd('/') + "/");
        var profile = new RemoteProfile(Remote.Helpdesk, Name)
        {
            Explain = FreshdeskErrors.Explain,
            Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
        };
        var places = new FilePlaces(profile, Root, FileStores, settings.FileHosts);
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes(settings.ApiKey.Trim() + ":X"));
        var services = new ServiceCollection();
        services.AddRemote<IFreshdeskApi>(new RemoteWiring(profile, Root, FreshdeskJson.Options, places, budget, clock) { Sender = inner })
            .Own.ConfigureHttpClient(http =>
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);
                http.DefaultRequestHeaders.UserAgent.ParseAdd("BugBridge");
                http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
            });
        _services = services.BuildServiceProvider();
        (Api, Files) = (_services.GetRequiredService<IFreshdeskApi>(), _services.GetRequiredService<FileTransfer>());
    }

    /// <summary>The address that reps know, with a slash at its end.</summary>
    public Uri Root { get; }

    /// <summary>The calls.</summary>
    public IFreshdeskApi Api { get; }

    /// <summary>Moves files.</summary>
    public FileTransfer Files { get; }

    /// <summary>An answer that was a success and yet says nothing that can be used.</summary>
    public static RemoteException Unreadable(string what, bool afterWrite = false) => new(
        Remote.Helpdesk,
        afterWrite ? RemoteFailureKind.FateUnknown : RemoteFailureKind.Unreadable,
        $"{Name} gave an answer that cannot be read: {what}.");

    /// <summary>A ticket that there is not.</summary>
    public static RemoteException NoTicket(string id) => new(Remote.Helpdesk, RemoteFailureKind.Gone, $"{Name} has no ticket {id}.");

    /// <summary>Takes from the budget what a call with embedded parts costs beyond itself.</summary>
    public async Task PayForAsync(int embedded, CancellationToken cancellationToken)
    {
        for (var calls = embedded * CallsPerEmbedding; calls > 0; calls--)
        {
            await _budget.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The id of the agent whom the API key belongs to, asked for once.</summary>
    public async Task<long> OwnIdAsync(CancellationToken cancellationToken) => _ownId ??= await AskAsync(cancellationToken);

    /// <summary>Makes sure that the credentials work, after a 404 about one thing. Throws when they do not.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ownId = await AskAsync(cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Where not even the bridge itself exists, the address is wrong or Freshdesk is ill, and no ticket is missing.
            throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.TryLater,
                $"{Name} says that nothing exists at this address; if that stays so, check Helpdesk:Freshdesk:BaseUrl.",
                inner: failure)
            {
                ConcernsAll = true,
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    private async Task<long> AskAsync(CancellationToken cancellationToken)
    {
        using var answer = await Api.MeAsync(cancellationToken);
        return answer.Content is { Id: > 0 } me ? me.Id : throw Unreadable("it does not identify BugBridge's account");
    }
}
