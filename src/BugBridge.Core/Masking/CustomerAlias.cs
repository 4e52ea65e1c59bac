using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Core.Masking;

/// <summary>Names for customers who are not to be named.</summary>
internal static class CustomerAlias
{
    /// <summary>"Customer 7F3A21": the same for the same customer, and nothing of who it is without the installation's key.</summary>
    public static string Of(string customerId, string key) =>
        "Customer " + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(customerId)).AsSpan(0, 3));
}
