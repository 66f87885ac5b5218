using System.Reflection;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>What a generated method returns, waited for.</summary>
internal static class ScenarioResult
{
    /// <param name="returned">What it returns.</param>
    /// <param name="type">The type that it is declared to return: a task without a result may have one that nobody sees.</param>
    /// <returns>The result; null for a method without one; of a sequence the list of all its items, of a list in pages the first page where it can be
    /// awaited.</returns>
    public static async Task<object?> Of(object returned, Type type)
    {
        if (returned is Task task)
        {
            await task;
            return type == typeof(Task) ? null : type.GetProperty(nameof(Task<object>.Result))!.GetValue(task);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Paged<,>))
        {
            Type page = typeof(Task<>).MakeGenericType(type.GetGenericArguments()[1]);
            return await Of(type.GetMethod("FirstPageAsync")!.Invoke(returned, [CancellationToken.None])!, page);
        }

        Type sequence =
            returned.GetType().GetInterfaces().First(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        MethodInfo all = typeof(ScenarioResult).GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Static)!;
        return await (Task<object>)all.MakeGenericMethod(sequence.GetGenericArguments()).Invoke(null, [returned])!;
    }

    private static async Task<object> All<T>(IAsyncEnumerable<T> sequence)
    {
        var items = new List<T>();
        await foreach (T item in sequence)
        {
            items.Add(item);
        }

        return items;
    }
}
