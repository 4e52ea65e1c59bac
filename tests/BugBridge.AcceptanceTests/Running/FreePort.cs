using System.Net;
using System.Net.Sockets;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>A port on loopback that the system has just found free. A worker that is killed and started again needs the same one each time.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
