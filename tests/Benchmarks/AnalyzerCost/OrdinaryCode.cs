using System.Globalization;

namespace Truto.Generated.Benchmarks.AnalyzerCost;

/// <summary>Creates a typical program of many files, some of which use a generated client.</summary>
internal static class OrdinaryCode
{
    private const string Ordinary = """
        using System.Globalization;
        using System.Text;

        namespace Consumer.Orders;

        public sealed record Line@(string Article, int Count, decimal Price);

        public sealed class Order@
        {
            private readonly List<Line@> lines = [];

            public string Name { get; set; } = "";
            public string? Status { get; set; }
            public int Limit { get; set; }
            public DateTimeOffset CreatedAt { get; init; } = DateTimeOffset.UnixEpoch;
            public IReadOnlyList<Line@> Lines => lines;
            public decimal Total => lines.Sum(line => line.Count * line.Price);

            public void Add(string article, int count, decimal price)
            {
                ArgumentException.ThrowIfNullOrEmpty(article);
                if (count <= 0 || price < 0.01m)
                {
                    throw new ArgumentOutOfRangeException(nameof(count), count, "An order has at least one article.");
                }

                lines.Add(new Line@(article, count, price));
                Status = lines.Count > Limit ? "full" : "open";
            }

            public string Describe()
            {
                var text = new StringBuilder("Order ");
                text.Append(Name).Append(", ").Append(Total.ToString("F2", CultureInfo.InvariantCulture));
                foreach (IGrouping<string, Line@> group in lines
                    .GroupBy(line => line.Article, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    text.AppendLine().Append("  ").Append(group.Key).Append(": ").Append(group.Sum(line => line.Count));
                }

                return text.ToString();
            }
        }

        public static class Orders@
        {
            private static readonly Dictionary<string, Order@> Known = new(StringComparer.Ordinal)
            {
                ["first"] = new Order@ { Name = "first", Limit = 10 },
            };

            public static async Task<Order@?> FindAsync(HttpClient http, string name, CancellationToken cancellation = default)
            {
                if (Known.TryGetValue(name, out Order@? known))
                {
                    return known;
                }

                using HttpResponseMessage response = await http.GetAsync("https://orders.example/" + Uri.EscapeDataString(name), cancellation);
                string body = await response.Content.ReadAsStringAsync(cancellation);
                var order = new Order@ { Name = body.Trim(), Status = "new", Limit = 100 };
                order.Add("article", body.Length > 10 ? 2 : 1, 9.99m);
                Known[name] = order;
                return order;
            }
        }
        """;

    private const string WithClient = """

        public static class Stages@
        {
            public static async Task<Stage> CreateAsync(ITrutoCrmClient crm, string account, CancellationToken cancellation = default)
            {
                var request = new CreateStageRequest { Name = "Qualified", Position = 3, Status = StageStatus.Active };
                request.Status = new StageStatus("inactive");
                Stage created = await crm.Stages.CreateAsync(request, account, cancellationToken: cancellation);
                await foreach (Stage stage in crm.Stages.ListAsync(account, limit: 50, cancellationToken: cancellation))
                {
                    Console.WriteLine(stage.Name);
                }

                await using Stream stream = await crm.Stages.GetStreamAsync(created.Id, account, cancellationToken: cancellation);
                return created;
            }
        }
        """;

    /// <summary>Writes the files.</summary>
    /// <param name="folder">The target folder.</param>
    /// <param name="files">The number of files; every tenth uses the client.</param>
    public static void Write(string folder, int files)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < files; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            string text = i % 10 == 0 ? Ordinary + WithClient : Ordinary;
            File.WriteAllText(Path.Combine(folder, $"Order{number}.cs"), text.Replace("@", number, StringComparison.Ordinal));
        }
    }
}
