using System.Net;
using System.Net.Sockets;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>
/// From where a remote's files may be fetched: its own host, those where its vendor keeps files, and those that the operator lists. An address comes
/// from the remote, so that whoever breaks into it could otherwise have anything fetched that this machine can reach, and attached.
/// </summary>
/// <param name="profile">The vendor.</param>
/// <param name="root">The remote's address. Where it is https, so is every file's.</param>
/// <param name="vendor">Where the vendor keeps files; never on a private network.</param>
/// <param name="listed">The setting <c>FileHosts</c>, without faults.</param>
internal sealed class FilePlaces(RemoteProfile profile, Uri root, IEnumerable<string> vendor, IEnumerable<string> listed)
{
    private readonly HostPattern[] _vendor = [.. vendor.Select(HostPattern.Of)];
    private readonly HostPattern[] _listed = [.. listed.Select(HostPattern.Of)];

    /// <summary>Throws when a file must not be fetched from there. To be asked for the first address and for each to which one leads.</summary>
    /// <exception cref="RemoteException">Refused; its message is for reps, too.</exception>
    public void Check(Uri address)
    {
        var isSafe = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && root.Scheme == Uri.UriSchemeHttp);
        if (!isSafe)
        {
            throw Refused(address, root.Scheme == Uri.UriSchemeHttps ? "which is not https" : "which is not a web address");
        }

        if (!IsTrusted(address) && !_vendor.Any(place => place.Covers(address)))
        {
            throw Refused(address, "which is neither its own nor listed under FileHosts");
        }
    }

    /// <summary>
    /// Connects to a place other than the remote's own address. What the vendor's name leads to must be public: a name can be made to lead
    /// anywhere. Through a proxy, the proxy looks up the name, and is the operator's.
    /// </summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var asked = context.InitialRequestMessage.RequestUri!;
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var isDirect = string.Equals(asked.IdnHost, context.DnsEndPoint.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var reachable = isDirect && !IsTrusted(asked) ? [.. addresses.Where(NetworkPlace.IsPublic)] : addresses;
        if (reachable.Length == 0)
        {
            throw Refused(asked, "which leads into a private network");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The operator named it; this machine has several names.</summary>
    private bool IsTrusted(Uri address) =>
        string.Equals(address.IdnHost, root.IdnHost, StringComparison.OrdinalIgnoreCase)
        || (address.IsLoopback && root.IsLoopback)
        || _listed.Any(place => place.Covers(address));

    private RemoteException Refused(Uri address, string why) =>
        new(profile.Remote, RemoteFailureKind.Refused, $"{profile.Name} stores the file at {address.Scheme}://{address.Authority}, {why}, so it was not downloaded.");
}
