using System.Reflection;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>Awaits the result of a generated method. A sequence is read up to its first item, because only then the request is sent.</summary>
internal static class Returned
{
    public static async Task End(object returned)
    {
        if (returned is Task task)
        {
            await task;
            return;
        }

        Type sequence =
            returned.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        MethodInfo first = typeof(Returned)
            .GetMethod(nameof(First), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(sequence.GetGenericArguments());
        await (Task)first.Invoke(null, [returned])!;
    }

    private static async Task First<T>(IAsyncEnumerable<T> sequence)
    {
        await foreach (T _ in sequence)
        {
            return;
        }
    }
}
