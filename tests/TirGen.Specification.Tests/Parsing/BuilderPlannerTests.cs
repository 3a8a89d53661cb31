using TirGen.Specification.Model;

namespace TirGen.Specification.Tests.Parsing;

/// <summary>Which members close a circle, and which objects hold a span, against the plain definition.</summary>
public class BuilderPlannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void FindsCirclesAndSpansOfAnyGraph(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            int count = random.Next(1, 9);
            bool[,] holds = new bool[count, count];
            bool[] hasList = new bool[count];
            for (int i = 0; i < count; i++)
            {
                hasList[i] = random.Next(6) == 0;
                for (int j = 0; j < count; j++)
                {
                    holds[i, j] = random.Next(4) == 0;
                }
            }

            Check(holds, hasList);
        }
    }

    [Fact]
    public void AChainOfAnyLengthIsNoCircleUntilItCloses()
    {
        const int Length = 5000;
        string Document(int last) => "paths: {}\ncomponents:\n  schemas:\n" + string.Concat(Enumerable.Range(0, Length).Select(n =>
            $"    S{n}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/S{(n == Length - 1 ? last : n + 1)}' }} }} }}\n"));

        Assert.All(Objects(Document(last: Length - 1)).SkipLast(1), static o => Assert.False(o.Properties[0].IsRecursive));
        Assert.All(Objects(Document(last: 0)), static o => Assert.True(o.Properties[0].IsRecursive));
    }

    private static void Check(bool[,] holds, bool[] hasList)
    {
        int count = hasList.Length;
        IReadOnlyList<ObjectModel> objects = Objects("paths: {}\ncomponents:\n  schemas:\n" + string.Concat(Enumerable.Range(0, count).Select(i =>
            $"    S{i}: {{ type: object, properties: {{ text: {{ type: string }}{(hasList[i] ? ", list: { type: array, items: { type: string } }" : "")}"
            + string.Concat(Enumerable.Range(0, count).Where(j => holds[i, j]).Select(j => $", m{j}: {{ $ref: '#/components/schemas/S{j}' }}")) + " } }\n")));

        bool[,] reaches = Closure(holds);
        bool[] spans = [.. hasList];
        for (int round = 0; round < count; round++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    spans[i] |= holds[i, j] && spans[j] && !reaches[j, i];
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            Assert.Equal(spans[i], objects[i].BuilderForm == BuilderForm.RefStruct);
            foreach (PropertyModel member in objects[i].Properties.Where(static p => p.Type.Kind == TypeKind.Object))
            {
                Assert.Equal(reaches[member.WireName[1] - '0', i], member.IsRecursive);
            }
        }
    }

    /// <summary>What reaches what over members, each thing itself included.</summary>
    private static bool[,] Closure(bool[,] holds)
    {
        int count = holds.GetLength(0);
        bool[,] reaches = (bool[,])holds.Clone();
        for (int i = 0; i < count; i++)
        {
            reaches[i, i] = true;
        }

        for (int middle = 0; middle < count; middle++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    reaches[i, j] |= reaches[i, middle] && reaches[middle, j];
                }
            }
        }

        return reaches;
    }

    private static IReadOnlyList<ObjectModel> Objects(string document) => [.. Parsed.Of(document).Model!.Schemas.OfType<ObjectModel>()];
}
