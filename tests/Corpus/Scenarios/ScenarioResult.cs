using System.Reflection;

namespace Truto.Generated.Tests.Corpus.Scenarios;

/// <summary>Awaits the results of generated methods.</summary>
internal static class ScenarioResult
{
    /// <param name="returned">The returned object.</param>
    /// <param name="type">The declared return type: a task without a result can have an internal one.</param>
    /// <returns>The result; null for a method without one; all items of a sequence; the first page of a paged list if it can be awaited.</returns>
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
