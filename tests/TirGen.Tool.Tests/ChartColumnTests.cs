using TirGen.Autoscaling;
using TirGen.Tool.Reports;

namespace TirGen.Tool.Tests;

public sealed class ChartColumnTests
{
    [Fact]
    public void NoExtremeAndNoChangeIsLost()
    {
        TimelinePoint[] points = [.. Enumerable.Range(1, 5760).Select(static i => new TimelinePoint
        {
            Time = TimeSpan.FromSeconds(15 * i),
            Arrivals = 3,
            PeakQueue = i == 3001 ? 99 : 1,
            Ready = i == 100 ? 0 : 2,
            Decision = new() { Time = TimeSpan.FromSeconds(15 * i), Current = 2, Desired = i == 4000 ? 5 : 2 },
        })];

        IReadOnlyList<ChartColumn> columns = ChartColumn.Divide(points);

        Assert.InRange(columns.Count, ChartColumn.MaxCount / 2, ChartColumn.MaxCount);
        Assert.Equal(TimeSpan.FromDays(1), columns[^1].End);
        Assert.Equal(99, columns.Max(static column => column.Max(static point => point.PeakQueue)));
        Assert.Equal(0, columns.Min(static column => column.Min(static point => point.Ready)));
        Assert.Equal(3 * 5760, columns.Sum(static column => column.Sum(static point => point.Arrivals)));
        Assert.Equal(5, Assert.Single(columns, static column => column.Decision.IsChange).Decision.Desired);
        Assert.All(columns, static column => Assert.Equal((0.2, 0.2), column.ArrivalRate()));
    }

    [Fact]
    public void AShortRunKeepsEveryPoint()
    {
        TimelinePoint[] points = [.. Enumerable.Range(1, 240).Select(static i => new TimelinePoint { Time = TimeSpan.FromSeconds(15 * i) })];

        Assert.Equal(points.Select(static point => point.Time), ChartColumn.Divide(points).Select(static column => column.End));
    }
}
