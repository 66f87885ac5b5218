using System.Reflection;

namespace Truto.Generated.Tests.Corpus.Calls;

/// <summary>What a generated method returns, waited for; a sequence is read up to its first item, for only then it is sent.</summary>
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
