using System.Reflection;

namespace BugBridge.Core.Sync;

/// <summary>Finds for which kinds of changes, actions or records somebody fulfils a contract with one type argument, such as <c>IPlans&lt;TicketSeen&gt;</c>.</summary>
public static class Kinds
{
    /// <summary>Each kind with the way to it, in the order in which the class names them.</summary>
    /// <typeparam name="TWay">What a call comes to that does not name the kind.</typeparam>
    /// <param name="one">Who fulfils the contract, for one kind or several.</param>
    /// <param name="contract">The open contract.</param>
    /// <param name="way">A static generic method of one type argument, the kind, which makes a way of the closed contract.</param>
    public static IEnumerable<KeyValuePair<Type, TWay>> Of<TWay>(object one, Type contract, MethodInfo way)
        where TWay : class =>
        from closed in one.GetType().GetInterfaces()
        where closed.IsGenericType && closed.GetGenericTypeDefinition() == contract
        let kind = closed.GenericTypeArguments[0]
        select KeyValuePair.Create(kind, (TWay)way.MakeGenericMethod(kind).Invoke(null, [one])!);
}
