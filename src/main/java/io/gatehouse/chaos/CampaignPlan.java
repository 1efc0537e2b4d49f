package io.gatehouse.chaos;

import java.nio.file.Path;

/**
 * What a campaign is to do.
 *
 * @param days sessions of each seed, 1 or more
 * @param firstSeed the first of the seeds, which follow each other
 * @param seeds how many, 1 or more
 * @param kills how often a desk's process is killed with SIGKILL
 * @param folder for what the desks write; what is left in it afterwards belongs to seeds that failed
 */
public record CampaignPlan(int days, long firstSeed, int seeds, int kills, Path folder) {}
